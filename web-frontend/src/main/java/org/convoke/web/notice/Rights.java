package org.convoke.web.notice;

import org.convoke.web.services.Notification.NoticeState;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;

/**
 * What is offered to a reader of a notice's page. It spares the reader links that lead to a refusal; the refusal itself
 * is the services'.
 *
 * @param act whether to pause, resume and cancel
 * @param correct whether to correct the mailboxes of a mission
 * @param read whether to read messages as they were sent
 */
record Rights(boolean act, boolean correct, boolean read) {

    static Rights of(Reader reader) {
        return new Rights(
                reader.isAnyOf(Role.SECRETARIAT, Role.OPERATOR),
                reader.isAnyOf(Role.SECRETARIAT),
                reader.isAnyOf(Role.SECRETARIAT, Role.COFACILITATOR));
    }

    public boolean mayPause(NoticeState state) {
        return act && Step.PAUSE.leadsOnFrom(state);
    }

    public boolean mayResume(NoticeState state) {
        return act && Step.RESUME.leadsOnFrom(state);
    }

    public boolean mayCancel(NoticeState state) {
        return act && Step.CANCEL.leadsOnFrom(state);
    }
}
