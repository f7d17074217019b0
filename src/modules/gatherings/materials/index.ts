export { addFile, addLink, removeMaterial } from './add-material.ts'
export type { Material } from './material-queries.ts'
export {
  isVisible,
  listMaterialsByLink,
  readFileByLink,
  readMaterialFile,
  readMaterials,
} from './read-materials.ts'
