import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { EXPORT_FORMATS, EXPORT_RESOURCES, type ExportFormat, type ExportResource } from './domain/export.js';

export class ListExportRequest {
  @ChoiceField(EXPORT_FORMATS) format: ExportFormat;
  @TextField({
    min: 0,
    max: 2_000,
    optional: true,
    example: 'filter[state]=paid&q=siti',
    description: 'What the list’s own address says after the `?`; pages and sorting do not matter',
  })
  query?: string;
}

export class ExportRequest extends ListExportRequest {
  @ChoiceField(EXPORT_RESOURCES) resource: ExportResource;
}
