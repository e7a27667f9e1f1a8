package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Refused;
import app.foyer.contract.id.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final MemberId OWNER = new MemberId(77);
    private static final Cursor CURSOR =
            new Cursor(Cursor.Kind.HOME, OWNER.value(), 123_456_789L, Long.MAX_VALUE);

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(Cursor.read(CURSOR.text(), Cursor.Kind.HOME, OWNER)).isEqualTo(CURSOR);
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String text = CURSOR.text();
        // The last character holds spare bits, which base64 does not tell apart.
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThatThrownBy(() -> Cursor.read(changed, Cursor.Kind.HOME, OWNER))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String text : List.of("", "x", "%%%", CURSOR.text() + "AAAA", "ü")) {
            assertThatThrownBy(() -> Cursor.read(text, Cursor.Kind.HOME, OWNER))
                    .isInstanceOf(Refused.class);
        }
    }
}
