export { default } from '../../../shared/payment/texts/id.js';
