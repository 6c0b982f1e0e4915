export { default } from '../../../shared/payment/texts/en.js';
