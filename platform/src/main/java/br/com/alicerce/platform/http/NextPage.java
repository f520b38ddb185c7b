package br.com.alicerce.platform.http;

import io.avaje.jsonb.Json;

/** Where a browser goes after its form was taken; stored, so that the same form leads there again. */
@Json
record NextPage(String location) {}
