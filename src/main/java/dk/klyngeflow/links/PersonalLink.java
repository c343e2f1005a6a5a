package dk.klyngeflow.links;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.lang.Nullable;

/**
 * What is known of a personal link; never its token.
 *
 * @param subject what it is about, as whoever issued it named it: a meeting and a seat, a case
 * @param holder the seat or party that it was issued to, in Danish; never a person's name
 * @param expires the last day on which it can be used
 * @param state whether it can be used now, and if not, why
 */
public record PersonalLink(
        long id,
        LinkPurpose purpose,
        String subject,
        String holder,
        OffsetDateTime issuedAt,
        LocalDate expires,
        @Nullable OffsetDateTime usedAt,
        State state) {

    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
