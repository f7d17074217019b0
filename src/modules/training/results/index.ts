export { type Cell, type Otherwise, type Sum, type Suppression, suppress } from './suppression/suppress.ts'
