package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {
    private static String cut(String text) {
        return String.join(
                " ",
                Tokenizer.words(text, new Span(0, text.length())).stream()
                        .map(span -> span.in(text))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            They don't know.                              | They do n't know .
            The ministry’s spokesman cannot say.          | The ministry ’s spokesman can not say .
            It isn't Okoro's.                             | It is n't Okoro 's .
            The crews' pay rose 5% to $3.5bn.             | The crews ' pay rose 5 % to $ 3.5 bn .
            A U.S.-led patrol left at 10am.               | A U.S. - led patrol left at 10 am .
            Gen. Lind met Mr. Okoro of Lind Corp. today.  | Gen. Lind met Mr. Okoro of Lind Corp. today .
            He (the mayor) said: "Stop!"                  | He ( the mayor ) said : " Stop ! "
            The non-lethal, well-known F-16s…             | The non-lethal , well - known F - 16s …
            See https://example.org/a-b?c=1, or a@b.org.  | See https://example.org/a-b?c=1 , or a@b.org .
            O'Neill and D'Arcy signed on 5/6/2019.        | O'Neill and D'Arcy signed on 5/6/2019 .
            The 21st brigade took 1,200 men in the 1990s. | The 21st brigade took 1,200 men in the 1990s .
            Iran-Iraq talks, 2015-2019--then nothing...   | Iran - Iraq talks , 2015 - 2019 -- then nothing ...
            A T-72 and/or a BMP                           | A T - 72 and / or a BMP
            J. Lind owns AT&T?!                           | J. Lind owns AT&T ?!
            The port 's crews, who do n't sail.           | The port 's crews , who do n't sail .
            Spell it with the letter 's', not 'd'.        | Spell it with the letter ' s ' , not ' d ' .
            No. 5 was hit. No. Nothing was.               | No. 5 was hit . No . Nothing was .
            """)
    void wordsAreCutAsTheTreebanksCutThem(String text, String words) {
        assertThat(cut(text)).isEqualTo(words);
    }

    @Test
    void nothingButSpaceIsLeftOut() {
        String text = "  “Ünlü” \u00a0 — it’s\t(…)  ’90s  \uD83D\uDEA2 ok\n\nend.";
        StringBuilder left = new StringBuilder(text);
        List<Span> words = Tokenizer.words(text, new Span(0, text.length()));
        for (Span word : words.reversed()) {
            left.delete(word.start(), word.end());
        }
        assertThat(left.chars().allMatch(c -> Tokenizer.isSpace((char) c))).isTrue();
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).start())
                    .isGreaterThanOrEqualTo(words.get(i - 1).end());
        }
    }

    @Test
    void onlyTheBlockIsCut() {
        String text = "One two three four";
        assertThat(Tokenizer.words(text, new Span(4, 13)).stream().map(span -> span.in(text)))
                .containsExactly("two", "three");
    }
}
