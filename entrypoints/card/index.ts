/** The card's script: brought into a page by the background once the page has marks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideCardView } from '../../wire/card-view.ts';
import { createCardView } from './create-card-view.ts';

export default defineUnlistedScript(() => provideCardView(createCardView));
