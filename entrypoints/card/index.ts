/** The card's script: brought into a page by the background once the page has marks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speakWith } from '../../components/language.ts';
import { provideCardView } from '../../wire/card-view.ts';
import { lookUpWords } from '../../wire/words.ts';
import { createCardView } from './create-card-view.ts';

export default defineUnlistedScript(() => {
  speakWith(lookUpWords);
  provideCardView(createCardView);
});
