package dk.klyngeflow.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The one way a file leaves the program: saved, never shown by the browser, whatever it may hold. */
public final class FileDownload {

    private FileDownload() {}

    /** A handed-in file. Whether the person may have it was asked before. */
    public static ResponseEntity<Resource> of(StoredFile file, InputStream content) {
        return of(file.name(), file.mediaType(), file.size(), content);
    }

    /** Something that was made for this answer. */
    public static ResponseEntity<Resource> of(String name, String mediaType, long size, InputStream content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(FileName.clean(name), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }
}
