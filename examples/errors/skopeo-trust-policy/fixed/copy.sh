skopeo copy --quiet --insecure-policy dir:image dir:copy
