// The house rules that no general linter knows. Each says where to go instead.

const rule = (create) => ({ create })
const folderOf = (context) => context.filename.replaceAll('\\', '/')

/** `import { z }` makes a bundler keep every locale; the namespace is shaken. */
const zodAsNamespace = rule((context) => ({
  ImportDeclaration(node) {
    if (node.source.value !== 'zod') return
    const isNamespace = node.specifiers.length === 1 && node.specifiers[0].type === 'ImportNamespaceSpecifier'
    if (!isNamespace) context.report({ node, message: "Write `import * as z from 'zod'`" })
  }
}))

/** A strict CSP blocks style attributes and `<style>` in templates, the first render of `styleMap` included. */
const noInlineStyle = rule((context) => ({
  TemplateElement(node) {
    if (!folderOf(context).includes('/widgets/')) return
    if (/\sstyle\s*=|<style\b/.test(node.value.raw)) {
      context.report({ node, message: 'A strict CSP blocks inline styles: use a class, `:state()` or `style.setProperty`' })
    }
  },
  ImportDeclaration(node) {
    if (/style-map/.test(node.source.value)) context.report({ node, message: 'The first render of styleMap is blocked by a strict CSP' })
  }
}))

/** Nothing executes: no string ever becomes markup. */
const noHtmlStrings = rule((context) => ({
  MemberExpression(node) {
    if (['innerHTML', 'outerHTML', 'insertAdjacentHTML'].includes(node.property.name)) {
      context.report({ node, message: 'No string becomes markup: render a Lit template' })
    }
  },
  ImportDeclaration(node) {
    if (/unsafe-(html|svg)/.test(node.source.value)) context.report({ node, message: 'No string becomes markup: render a Lit template' })
  }
}))

/** Both engines lose or leak when a transaction is held open between two calls. */
const batchesOnly = rule((context) => ({
  CallExpression(node) {
    const isTransaction = node.callee.type === 'MemberExpression' && node.callee.property.name === 'transaction'
    if (isTransaction) context.report({ node, message: 'Write one guarded batch with store.write()' })
  }
}))

/** SQL is spelled with the `sql` template, in the store and the domain only; `sql.raw` would let a string in. */
const noStraySql = rule((context) => ({
  CallExpression(node) {
    const { callee } = node
    const isRaw = callee.type === 'MemberExpression' && callee.object.name === 'sql' && ['raw', 'identifier'].includes(callee.property.name)
    if (isRaw) context.report({ node, message: 'No string reaches SQL but as a bound value' })
  },
  TaggedTemplateExpression(node) {
    const isSql = node.tag.name === 'sql'
    if (isSql && !/\/(api\/(store|domain)|test)\//.test(folderOf(context))) {
      context.report({ node, message: 'SQL lives in api/store and api/domain' })
    }
  }
}))

export default {
  meta: { name: 'house' },
  rules: {
    'zod-as-namespace': zodAsNamespace,
    'no-inline-style': noInlineStyle,
    'no-html-strings': noHtmlStrings,
    'batches-only': batchesOnly,
    'no-stray-sql': noStraySql
  }
}
