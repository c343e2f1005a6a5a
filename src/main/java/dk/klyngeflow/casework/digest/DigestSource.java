package dk.klyngeflow.casework.digest;

import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Something that a body's digest tells of, a Danish sentence each. A component that implements this is found by itself. What
 * needs an answer is mailed by itself and does not wait for a digest; what is confidential has no place in it.
 */
public interface DigestSource {

    /** Who reads it. */
    enum Reader {
        SECRETARIAT,
        MEMBER
    }

    /** What has happened since then. */
    List<String> fresh(Body body, Reader reader, LocalDateTime since);

    /** What is due from today until that day, both counted. */
    List<String> due(Body body, Reader reader, LocalDate until);
}
