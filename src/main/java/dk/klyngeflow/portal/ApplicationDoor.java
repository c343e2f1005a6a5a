package dk.klyngeflow.portal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.casework.ApplicationDesk.Upload;
import dk.klyngeflow.forms.FieldError;
import dk.klyngeflow.forms.FormRefusal;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in an application with its attachments: the part {@code ansoegning} is the form's fields as JSON, each part
 * {@code bilag} a file. Everything is stored, or nothing.
 */
@RestController
class ApplicationDoor {

    record Taken(String caseNumber) {}

    record Refused(List<FieldError> errors) {}

    private final ApplicationDesk desk;
    private final ObjectMapper json;

    ApplicationDoor(ApplicationDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @PostMapping(path = "/ansoegninger", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> apply(
            @RequestPart("ansoegning") String sent,
            @RequestPart(name = "bilag", required = false) List<MultipartFile> attachments,
            @AuthenticationPrincipal SignedIn person)
            throws IOException {
        try {
            var number = desk.apply(fields(sent), uploads(attachments), person);
            return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(number.value()));
        } catch (FormRefusal refusal) {
            return ResponseEntity.badRequest().body(new Refused(refusal.errors()));
        } catch (Refusal refusal) {
            return ResponseEntity.badRequest()
                    .body(new Refused(List.of(new FieldError(refusal.field(), refusal.rule(), refusal.getMessage()))));
        } catch (ConcurrencyFailureException clash) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    private Map<String, Object> fields(String sent) {
        try {
            return json.readValue(sent, new TypeReference<>() {});
        } catch (IOException noJson) {
            throw new Refusal("ansoegning", "json", "Ansøgningens felter skal sendes som et JSON-objekt.");
        }
    }

    private static List<Upload> uploads(List<MultipartFile> attachments) {
        return Optional.ofNullable(attachments).orElse(List.of()).stream()
                .map(file -> new Upload(
                        Optional.ofNullable(file.getOriginalFilename()).orElse("bilag"),
                        file.getContentType(),
                        file::getInputStream))
                .toList();
    }
}
