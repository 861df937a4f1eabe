import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { CreateFileLink, DownloadFile, GetLogo, ListFiles, PutLogo, RemoveFile, RemoveLogo, UploadFile } from '../../../contracts';
import { createFileLinkHandler } from '../controllers/file/create-file-link';
import { downloadFileHandler } from '../controllers/file/download-file';
import { listFilesHandler } from '../controllers/file/list-files';
import { removeFileHandler } from '../controllers/file/remove-file';
import { uploadFileHandler } from '../controllers/file/upload-file';
import { getLogoHandler } from '../controllers/logo/get-logo';
import { putLogoHandler } from '../controllers/logo/put-logo';
import { removeLogoHandler } from '../controllers/logo/remove-logo';

export const fileRoutes = (strapi: Core.Strapi) => [
  route(strapi, UploadFile, uploadFileHandler(strapi)),
  route(strapi, ListFiles, listFilesHandler(strapi)),
  route(strapi, CreateFileLink, createFileLinkHandler(strapi)),
  route(strapi, DownloadFile, downloadFileHandler(strapi)),
  route(strapi, RemoveFile, removeFileHandler(strapi)),
  route(strapi, GetLogo, getLogoHandler(strapi)),
  route(strapi, PutLogo, putLogoHandler(strapi)),
  route(strapi, RemoveLogo, removeLogoHandler(strapi)),
];
