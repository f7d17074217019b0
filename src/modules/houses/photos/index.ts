/**
 * Photographs of a house by stage of the works and angle. The picture lies in the file store under its hash, the row says when, where and by whom; what
 * is doubtful is kept with the officer's reason, what is wrong is set aside, nothing is deleted.
 */
export { expectDeskPhoto, expectPhoto, keepDeskPhoto, keepPhoto } from './keep-photo.ts'
export { preparePicture } from './prepare-picture.ts'
export { keepsFiles as keepsHousePhotos } from './queries/photos.ts'
export {
  findPicture,
  findPictureByLink,
  listDoubtful,
  listPhotos,
  type PictureSize,
  presentPhoto,
} from './read-photos.ts'
export { setPhotoAside, takePhotoBack } from './set-aside.ts'
