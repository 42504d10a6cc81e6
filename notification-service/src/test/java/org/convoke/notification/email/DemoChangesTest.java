package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.convoke.events.EventJson;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** The seven changes of the demo's Rev.1, as its files have them and as its missions read them. */
class DemoChangesTest {

    private static final MailIdentity US = new MailIdentity(
            "notices@convoke.example",
            "cofacilitators@convoke.example",
            "http://127.0.0.1:8080",
            "convoke.example",
            true);

    private static Programme file(String name) throws IOException {
        try (var in = DemoChangesTest.class.getResourceAsStream("/org/convoke/local/demo/" + name)) {
            return EventJson.mapper().readValue(in, Programme.class);
        }
    }

    private static ComposedEmail notice(String language) throws IOException {
        return new EmailComposer(US)
                .compose(LetterSession.change(language, file("tentative-agenda.json"), file("rev-1.json")));
    }

    private static String text(String language) throws IOException {
        return notice(language).text(LetterSession.ireland()).replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void there_are_seven() throws IOException {
        assertThat(AgendaDiff.between(file("tentative-agenda.json"), file("rev-1.json")))
                .hasSize(7);
    }

    @Test
    void each_is_told_in_english_with_what_was_and_what_is_now() throws IOException {
        assertThat(text("en"))
                .contains(
                        "Panel 2, “Trafficking in persons and contemporary forms of slavery”, Monday 4 September: end"
                                + " Was: 18:00 (12:00 New York) Is now: 17:50 (11:50 New York)",
                        "Informal dialogue with stakeholders, Tuesday 5 September, 09:00: room"
                                + " Was: Plenary Room Is now: Board Room D",
                        "Side event “Data on smuggling: what States can share”, Monday 4 September: cancelled"
                                + " Was: 13:15–14:30 (07:15–08:30 New York), Board Room B Is now: cancelled",
                        "Panel 2, “Trafficking in persons and contemporary forms of slavery”, Monday 4 September, 15:00:"
                                + " moderators Was: E. Tichy-Fisslberger, Austria"
                                + " Is now: E. Tichy-Fisslberger, Austria A. Goledzinowski, Australia",
                        "Panel 2, “Trafficking in persons and contemporary forms of slavery”, Monday 4 September, 15:00:"
                                + " panellist Was: Ilse Brandner, University of the Danube"
                                + " Is now: Noor Haddad, Institute for Migration Law",
                        "Panel 3, Tuesday 5 September, 10:00: title"
                                + " Was: Identification, protection and assistance"
                                + " Is now: Appropriate identification, protection and assistance to migrants and"
                                + " trafficking victims",
                        "Side event “National referral mechanisms in practice”, Tuesday 5 September: new"
                                + " Was: not on the programme"
                                + " Is now: 13:15–14:30 (07:15–08:30 New York), Board Room A");
    }

    @Test
    void the_subject_says_what_is_most_likely_to_make_somebody_late() throws IOException {
        assertThat(notice("en").subject())
                .startsWith("Panel 2 now ends at 17:50, and 6 more changes — Fifth informal thematic session");
    }

    /** Names of persons and places are the same in both languages. */
    @Test
    void nothing_in_french_is_left_in_english() throws IOException {
        assertThat(text("fr")).doesNotContain("pas encore traduit", " and ", " the ", "Room", "Is now", "Was:");
    }

    @Test
    void each_is_told_in_french_with_what_was_and_what_is_now() throws IOException {
        assertThat(text("fr"))
                .contains(
                        "Réunion-débat 2, « Traite des personnes et formes contemporaines d’esclavage », lundi 4"
                                + " septembre : fin Avant : 18:00 (12:00 New York) Désormais : 17:50 (11:50 New York)",
                        "Dialogue informel avec les parties prenantes, mardi 5 septembre, 09:00 : salle"
                                + " Avant : Salle plénière Désormais : Salle de conseil D",
                        "Manifestation parallèle « Données sur le trafic illicite : ce que les États peuvent partager »,"
                                + " lundi 4 septembre : annulation Avant : 13:15-14:30 (07:15-08:30 New York), Salle de"
                                + " conseil B Désormais : annulation",
                        "Réunion-débat 2, « Traite des personnes et formes contemporaines d’esclavage », lundi 4"
                                + " septembre, 15:00 : modération Avant : E. Tichy-Fisslberger, Autriche"
                                + " Désormais : E. Tichy-Fisslberger, Autriche A. Goledzinowski, Australie",
                        "Réunion-débat 2, « Traite des personnes et formes contemporaines d’esclavage », lundi 4"
                                + " septembre, 15:00 : intervenant Avant : Ilse Brandner, Université du Danube"
                                + " Désormais : Noor Haddad, Institut du droit des migrations",
                        "Réunion-débat 3, mardi 5 septembre, 10:00 : intitulé"
                                + " Avant : Identification, protection et assistance"
                                + " Désormais : Identification, protection et assistance appropriées pour les migrants"
                                + " et les victimes de la traite",
                        "Manifestation parallèle « Les mécanismes nationaux d’orientation en pratique », mardi 5"
                                + " septembre : ajout Avant : ne figurait pas au programme"
                                + " Désormais : 13:15-14:30 (07:15-08:30 New York), Salle de conseil A");
    }
}
