const reserved = /^(directory|ck-.*)$/

/** Also a file name and a part of a host name, so nothing else gets through. */
export const isWorkspaceName = (name: string) =>
  name.length >= 3 && name.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !reserved.test(name)
