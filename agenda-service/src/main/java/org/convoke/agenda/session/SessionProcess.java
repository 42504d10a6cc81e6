package org.convoke.agenda.session;

import org.convoke.programme.LocalizedText;

/**
 * What a series of sessions serves.
 *
 * @param coFacilitators the States whose representatives lead it, as they sign
 */
public record SessionProcess(ProcessId id, LocalizedText title, LocalizedText coFacilitators) {}
