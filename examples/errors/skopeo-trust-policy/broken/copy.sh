skopeo copy --quiet dir:image dir:copy
