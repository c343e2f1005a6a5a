package dk.klyngeflow.monitoring;

import dk.klyngeflow.identity.SignedIn;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, for programs of the operators: user and password with each call. */
@RestController
@RequestMapping("/api/stuck-cases")
class StuckCasesApi {

    private final OperatorApi api;

    StuckCasesApi(OperatorApi api) {
        this.api = api;
    }

    @GetMapping("/counts")
    ResponseEntity<Object> counts(@AuthenticationPrincipal SignedIn person) {
        return answer(api.dashboard(true, person));
    }

    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam(name = "kind", required = false) String kind,
            @RequestParam(name = "cluster", required = false) String cluster,
            @AuthenticationPrincipal SignedIn person) {
        return answer(api.list(kind, cluster, person));
    }

    @GetMapping("/{key}")
    ResponseEntity<Object> one(@PathVariable String key, @AuthenticationPrincipal SignedIn person) {
        return answer(api.ofKey(key, person));
    }

    @PostMapping("/{key}")
    ResponseEntity<Object> take(
            @PathVariable String key, @RequestBody Map<String, String> sent, @AuthenticationPrincipal SignedIn person) {
        return answer(api.take(key, sent, person));
    }

    private static ResponseEntity<Object> answer(OperatorApi.Answer answer) {
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
