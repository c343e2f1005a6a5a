package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.databind.JsonNode;
import dk.klyngeflow.identity.PasswordRule;
import dk.klyngeflow.identity.SignedIn;
import java.util.regex.Pattern;

/** Accounts, groups and grants: for administrators, and of one's own account the password. */
class Administration {

    private static final Pattern ALL =
            Pattern.compile("/(user|group|tenant|authorization|identity)(/.*)?|/filter(/create|/[^/]+)?");
    private static final Pattern CREDENTIALS = Pattern.compile("/user/([^/]+)/credentials");
    private static final String CREATE = "/user/create";

    private final PasswordRule passwords;

    Administration(PasswordRule passwords) {
        this.passwords = passwords;
    }

    boolean allows(String method, String path, SignedIn person) {
        return person.isAdministrator() && covers(path)
                || method.equals("PUT") && path.equals("/user/" + person.id() + "/credentials");
    }

    boolean covers(String path) {
        return ALL.matcher(path).matches();
    }

    /** @throws dk.klyngeflow.shared.Refusal where a new password is too weak */
    void requireGoodPassword(String path, JsonNode sent) {
        var credentials = CREDENTIALS.matcher(path);
        if (path.equals(CREATE)) {
            var profile = sent.path("profile");
            passwords.require(
                    sent.path("credentials").path("password").asText(""),
                    profile.path("id").asText(""),
                    profile.path("firstName").asText(""),
                    profile.path("lastName").asText(""));
        } else if (credentials.matches()) {
            passwords.require(sent.path("password").asText(""), credentials.group(1), "", "");
        }
    }
}
