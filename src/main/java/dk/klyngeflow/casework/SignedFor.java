package dk.klyngeflow.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.drafts.SignOffs.SignOff;
import java.util.LinkedHashMap;

/** A signature as it is kept with the case: who, when, and with which remark. */
final class SignedFor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SignedFor() {}

    static String json(SignOff signed) {
        var kept = new LinkedHashMap<String, String>();
        kept.put("answer", "APPROVED");
        kept.put("holder", signed.holder());
        signed.answeredAt().ifPresent(at -> kept.put("answeredAt", at.toString()));
        signed.remark().ifPresent(remark -> kept.put("remark", remark));
        try {
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
