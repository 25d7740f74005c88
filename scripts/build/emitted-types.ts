import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

/** A workspace as the compiler knows it, with its declarations by path. */
export function emittedTypes(root: string): { program: ts.Program; emitted: Map<string, string> } {
  const read = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText))
      }
    }
  )
  if (!read) throw new Error(`${root} has no tsconfig.json`)
  const options = { ...read.options, composite: false, incremental: false, declaration: true, outDir: resolve(root) }
  const program = ts.createProgram(read.fileNames, options)
  const [fault] = ts.getPreEmitDiagnostics(program)
  if (fault) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'))
  const emitted = new Map<string, string>()
  program.emit(undefined, (file, text) => void emitted.set(relative(root, file), text), undefined, true)
  return { program, emitted }
}

/** As a host's compiler finds what is beside it. */
export const withExtensions = (text: string) => text.replace(/(from |import\(|import )(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2')
