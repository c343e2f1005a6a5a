package dk.klyngeflow.shared;

import java.util.regex.Pattern;

/**
 * One e-mail address in plain letters, without a name before it. What looks right may still not exist: that shows when
 * mail is sent to it.
 */
public record EmailAddress(String value) {

    /** As long as SMTP carries (RFC 5321). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    /** @throws Refusal saying what an address looks like */
    public EmailAddress {
        if (value == null || !isAddress(value)) {
            throw new Refusal(
                    "address",
                    "email",
                    "E-mailadressen skal være én adresse som sekretariat@eksempel.dk, uden navn, mellemrum og"
                            + " linjeskift og"
                            + " uden æ, ø og å, højst %d tegn.".formatted(LONGEST));
        }
    }

    /**
     * Reads what somebody typed: blanks around it do not count.
     *
     * @param field the field it was typed in
     * @throws Refusal naming the field
     */
    public static EmailAddress typed(String field, String text) {
        try {
            return new EmailAddress(text.strip());
        } catch (Refusal refusal) {
            throw new Refusal(field, refusal.rule(), refusal.getMessage());
        }
    }

    private static boolean isAddress(String value) {
        return value.length() <= LONGEST
                && value.indexOf('@') <= LONGEST_LOCAL_PART
                && SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
