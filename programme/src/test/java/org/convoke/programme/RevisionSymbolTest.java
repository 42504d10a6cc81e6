package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RevisionSymbolTest {

    @Test
    void revisions_are_counted_from_the_tentative_agenda() {
        var first = RevisionSymbol.FIRST;

        assertThat(first).hasToString("Tentative agenda");
        assertThat(first.nextRevision()).hasToString("Rev.1");
        assertThat(first.nextRevision().nextRevision()).hasToString("Rev.2");
    }

    @Test
    void corrigenda_are_counted_anew_with_each_revision() {
        var second = new RevisionSymbol(2).nextCorrigendum().nextCorrigendum();
        assertThat(second).hasToString("Corr.2");

        assertThat(second.nextRevision()).hasToString("Rev.3");
        assertThat(second.nextRevision().nextCorrigendum()).hasToString("Corr.1");
    }

    @Test
    void a_corrigendum_says_what_it_corrects() {
        assertThat(new RevisionSymbol(2).nextCorrigendum().nextCorrigendum().corrects())
                .hasValue(new RevisionSymbol(2));
        assertThat(RevisionSymbol.FIRST.nextCorrigendum().corrects()).hasValue(RevisionSymbol.FIRST);
        assertThat(new RevisionSymbol(2).corrects()).isEmpty();
    }

    @Test
    void a_symbol_has_no_negative_number() {
        assertThatThrownBy(() -> new RevisionSymbol(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RevisionSymbol(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
