package org.convoke.notification.delivery;

import java.util.List;

/**
 * What a claim found.
 *
 * @param leased what this process may send now
 * @param putOff how many others were due and got a later time, since their domain takes no more for now
 */
record Claim(List<Leased> leased, int putOff) {

    boolean isEmpty() {
        return leased.isEmpty() && putOff == 0;
    }
}
