package dk.klyngeflow.monitoring;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.notifications.MailHold;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.shared.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The outbox, for programs of the operators: how many e-mails wait and since when, whether they are kept back after a restore,
 * and letting them go. No address and no text.
 */
@RestController
@RequestMapping("/api/outbox")
class OutboxApi {

    private static final int REASON = 500;

    /**
     * @param oldest when the oldest of them was written; null where none waits
     * @param problem what the mail server answered it the last time
     */
    record State(
            @Nullable MailHold.Held held,
            int waiting,
            @Nullable OffsetDateTime oldest,
            @Nullable String problem) {}

    /** @param gone Message-IDs that the mail server has sent already */
    record Release(@Nullable String reason, @Nullable List<String> gone) {}

    private final Outbox outbox;
    private final MailHold hold;
    private final AuditLog audit;

    OutboxApi(Outbox outbox, MailHold hold, AuditLog audit) {
        this.outbox = outbox;
        this.hold = hold;
        this.audit = audit;
    }

    @GetMapping
    State state() {
        var oldest = outbox.oldestWaiting();
        return new State(
                hold.held().orElse(null),
                outbox.countWaiting(),
                oldest.map(mail -> mail.writtenAt()).orElse(null),
                oldest.map(mail -> mail.problem()).orElse(null));
    }

    @PostMapping("/release")
    @Transactional
    public ResponseEntity<Object> release(@RequestBody Release sent, @AuthenticationPrincipal SignedIn person) {
        var reason = Optional.ofNullable(sent.reason()).map(String::strip).orElse("");
        try {
            if (reason.isEmpty() || reason.length() > REASON) {
                throw new Refusal("reason", "required", "Begrundelse skal være på 1 til %d tegn.".formatted(REASON));
            }
            if (hold.held().isEmpty()) {
                throw new Refusal("", "notHeld", "Mails holdes ikke tilbage.");
            }
            var released = hold.release(sent.gone() == null ? List.of() : sent.gone());
            audit.note(person.actor(), AuditAction.RELEASED_MAILS, null, reason);
            return ResponseEntity.ok(released);
        } catch (Refusal refusal) {
            var answer = OperatorApi.error(400, refusal.field(), refusal.getMessage());
            return ResponseEntity.status(answer.status()).body(answer.body());
        }
    }
}
