import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { CreateFileLink, DownloadFile, ListFiles, RemoveFile, UploadFile } from '../../../contracts';
import { createFileLinkHandler } from '../controllers/file/create-file-link';
import { downloadFileHandler } from '../controllers/file/download-file';
import { listFilesHandler } from '../controllers/file/list-files';
import { removeFileHandler } from '../controllers/file/remove-file';
import { uploadFileHandler } from '../controllers/file/upload-file';

export const fileRoutes = (strapi: Core.Strapi) => [
  route(strapi, UploadFile, uploadFileHandler(strapi)),
  route(strapi, ListFiles, listFilesHandler(strapi)),
  route(strapi, CreateFileLink, createFileLinkHandler(strapi)),
  route(strapi, DownloadFile, downloadFileHandler(strapi)),
  route(strapi, RemoveFile, removeFileHandler(strapi)),
];
