package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.Subject;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One entry of an agenda. Its printed number may be missing or odd (C-16), so nothing depends on it.
 *
 * @param gathers cases on the same subject join this item instead of getting one each
 * @param closed never shown outside the body
 * @param journalNumber the file number in a party's own records system
 * @param treatedAs the order in which the item was treated, where it differs from the printed one
 * @param movedFrom the item that was postponed to here
 * @param minutesOf the meeting whose minutes the item approves
 * @param addedLate added after the agenda was sent: part of the addendum (tillægsdagsorden)
 * @param lateReason why it was added after the cut-off for items
 */
public record AgendaItem(
        long id,
        long meeting,
        int position,
        Optional<String> displayNumber,
        String title,
        Optional<String> presenter,
        Optional<LocalTime> startsAt,
        Optional<LocalTime> endsAt,
        ItemKind kind,
        Subject subject,
        boolean gathers,
        boolean closed,
        Optional<String> journalNumber,
        Optional<Integer> treatedAs,
        Optional<String> background,
        Optional<String> narrative,
        Optional<Long> movedFrom,
        Optional<Long> minutesOf,
        boolean addedLate,
        boolean addendumSent,
        Optional<String> lateReason,
        List<Point> points) {}
