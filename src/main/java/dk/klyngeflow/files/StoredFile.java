package dk.klyngeflow.files;

/**
 * A file that was handed in.
 *
 * @param id this hand-in; the same content handed in twice has two ids and is kept once
 * @param name cleaned: no path, no control or bidi characters, the right extension
 * @param mediaType told from the content
 * @param size in bytes
 * @param sha256 of the content, 64 small hexadecimal digits
 */
public record StoredFile(long id, String name, String mediaType, long size, String sha256) {

    public boolean isPdf() {
        return FileType.PDF.mediaType().equals(mediaType);
    }

    /** As Danes write it: {@code 340 kB}, {@code 1,2 MB}. */
    public String readableSize() {
        return size < 1_000_000
                ? "%d kB".formatted(Math.max(1, Math.round(size / 1_000.0)))
                : "%.1f MB".formatted(size / 1_000_000.0).replace('.', ',');
    }
}
