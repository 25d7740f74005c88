/** Known to the store, which makes places of it; learned from here by what proves a credential. */
export { isWorkspaceName } from '../../store/workspace-name.ts'
