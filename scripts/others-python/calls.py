"""What programs in Python do with Mastodon, by the library that they use for it: Mastodon.py."""

import io
import sys
from base64 import b64decode

from mastodon import Mastodon, MastodonAPIError, MastodonNotFoundError, MastodonUnauthorizedError

url = sys.argv[1]
pixel = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
client = Mastodon(api_base_url=url, access_token="sandbox-mastodon-token")


def refused(kind, act):
    try:
        act()
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was expected")


def instance():
    statuses = client.instance_v2().configuration.statuses
    assert statuses.max_characters == 500, statuses
    assert statuses.characters_reserved_per_url == 23, statuses
    assert client.instance_v1().configuration.statuses == statuses


def account():
    assert client.account_verify_credentials().username == "sandbox"


def posts_once():
    def post():
        return client.status_post(
            "One https://example.com/ #jekyll",
            visibility="unlisted",
            language="en",
            idempotency_key="a",
        )

    first, again = post(), post()
    assert first.id == again.id
    assert first.visibility == "unlisted", first
    assert [tag.name for tag in first.tags] == ["jekyll"], first.tags


def edits():
    status = client.status_post("Two")
    edited = client.status_update(status.id, "Two, mended")
    assert edited.content == "<p>Two, mended</p>", edited.content
    assert edited.edited_at is not None
    assert client.status_source(status.id).text == "Two, mended"
    assert len(client.status_history(status.id)) == 2


def deletes():
    status = client.status_post("Gone")
    assert client.status_delete(status.id).text == "Gone"
    refused(MastodonNotFoundError, lambda: client.status(status.id))


def pages():
    own = client.account_verify_credentials().id
    for number in range(5):
        client.status_post(f"Page {number}")
    first = client.account_statuses(own, limit=2)
    everything = client.fetch_remaining(first)
    assert len(everything) >= 6, len(everything)
    assert [status.id for status in everything] == sorted(
        (status.id for status in everything), key=int, reverse=True
    )


def pictures():
    media = client.media_post(io.BytesIO(pixel), mime_type="image/png", description="A dot")
    status = client.status_post("A picture", media_ids=[media.id])
    assert status.media_attachments[0].description == "A dot", status.media_attachments


def finds():
    status = client.status_post("Found")
    assert [one.id for one in client.search_v2(status.url).statuses] == [status.id]


def refusals():
    long = refused(MastodonAPIError, lambda: client.status_post("x" * 501))
    assert "character limit of 500" in str(long), long
    stranger = Mastodon(api_base_url=url, access_token="wrong")
    refused(MastodonUnauthorizedError, lambda: stranger.status_post("x"))


scenes = [instance, account, posts_once, edits, deletes, pages, pictures, finds, refusals]
failed = 0
for scene in scenes:
    try:
        scene()
    except Exception as error:  # Each scene is told of by itself.
        failed += 1
        print(f"✗ {scene.__name__}: {type(error).__name__}: {error}")
print(f"{len(scenes) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
