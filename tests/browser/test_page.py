"""The HTML page in a real browser: read, filtered, followed, printed; on a phone, in the dark."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytest.importorskip("axe_playwright_python", reason="axe is not installed")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from factcheck.cli.app import run

HOSTILE = """date 2024-01-10

</div></article></style></script><script>window.ran = 1</script>

The 19th round of the <b onmouseover="window.ran=1">Defense</b> Policy Coordination Talks was
held on Jan. 8-9, 2024 <img src=x onerror="window.ran=1"> \x1b[31m\u202ein Honolulu\u202c.

China cancelled the Defense Policy Coordination Talks in 2023 over Nancy Pelosi's visit to
[Taiwan](javascript:window.ran=1) <svg onload="window.ran=1"> =cmd|'/c calc'!A1 {{ 7 * 7 }}.
"""
GRAVE = {"serious", "critical"}
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a window in which a script's fault or a request fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    opened.on(
        "request", lambda asked: None if asked.url.startswith("file:") else faults.append(asked.url)
    )
    yield opened
    context.close()
    assert faults == []


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("hostile")
    for number, name in enumerate(
        ("a.txt", "<img src=x onerror=window.ran=1>.txt", '"onload=x.txt')
    ):
        (folder / name).write_text(HOSTILE + "More. " * number, encoding="utf-8")
    made = folder / "report.html"
    arguments = ["check", str(folder), "--isolated", "--no-cache", "--exit-zero", "--quiet"]
    assert run([*arguments, "--output-format", f"html:{made}"]) == 0
    return made.as_uri()


def test_it_opens_on_what_is_wrong(page: Page, samples: str) -> None:
    page.goto(samples)
    expect(page.locator(".summary")).to_contain_text("conflict")
    expect(page.locator("#overview tbody tr")).to_have_count(16)
    expect(page.locator("article")).to_have_count(16)
    assert (
        page.locator("#overview tbody tr").first.inner_text().startswith("samples/four-errors.txt")
    )


def test_it_filters_claims_and_articles(page: Page, samples: str) -> None:
    page.goto(samples)
    for label in ("in agreement", "not in the reference", "not asserted"):
        page.get_by_label(label).uncheck()
    expect(page.locator(".quiet .supported").first).to_be_hidden()
    expect(page.locator("tr", has_text="wire.txt").first).to_be_hidden()
    expect(page.locator("tr", has_text="four-errors.txt").first).to_be_visible()
    page.get_by_label("in agreement").check()
    page.get_by_label("Articles named").fill("WIRE")
    expect(page.locator("article:visible")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 16 articles shown")


def test_a_claim_leads_to_its_card_and_the_card_to_its_sources(page: Page, samples: str) -> None:
    page.goto(samples)
    article = page.locator(
        "article", has=page.get_by_role("heading", name="samples/four-errors.txt")
    )
    article.get_by_role("link", name="2023 (conflict)").click()
    card = page.locator(".card:target")
    expect(card).to_be_in_viewport()
    expect(card).to_contain_text("2022-08-05")
    expect(card.get_by_text("+1 actor")).to_be_hidden()
    card.get_by_text("Why this record").click()
    expect(card.get_by_text("+1 actor")).to_be_visible()
    source = card.get_by_role("link", name="EIR News Service")
    expect(source).to_have_attribute(
        "href", "https://larouchepub.com/pr/2022/20220805_military_talks.html"
    )
    expect(source).to_have_attribute("rel", "noreferrer noopener")


def test_a_quiet_claim_opens_the_list_that_it_is_in(page: Page, samples: str) -> None:
    page.goto(samples)
    mark = page.locator("a.m.supported").first
    mark.click()
    expect(page.locator("li:target")).to_be_visible()


def test_a_keyboard_is_enough(page: Page, samples: str) -> None:
    page.goto(samples)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the report")).to_be_focused()
    summary = page.locator("details.why > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.why").first).to_have_attribute("open", "")


def test_all_of_it_can_be_read_without_a_script(browser: Browser, samples: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(samples)
    expect(still.locator("#filters")).to_be_hidden()
    expect(still.locator(".card").first).to_be_visible()
    still.locator("a.m.supported").first.click()
    expect(still.locator("li:target")).to_be_visible()
    context.close()


def test_on_paper_every_reason_is_there(page: Page, samples: str, tmp_path: Path) -> None:
    page.goto(samples)
    page.emulate_media(media="print")
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("details.why li").first).to_be_visible()
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    assert (tmp_path / "report.pdf").stat().st_size > 50_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", sorted(SIZES))
def test_nothing_grave_stands_between_it_and_any_reader(
    browser: Browser, samples: str, size: str, scheme: str, tmp_path: Path
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    shown = context.new_page()
    shown.goto(samples)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    picture = tmp_path / f"{size}-{scheme}.png"
    shown.screenshot(path=picture)
    assert picture.stat().st_size > 10_000
    found = Axe().run(shown).response["violations"]
    context.close()
    grave = [
        (fault["id"], fault["nodes"][0]["html"]) for fault in found if fault["impact"] in GRAVE
    ]
    assert grave == []


def test_nothing_that_articles_hold_runs(page: Page, hostile: str) -> None:
    page.goto(hostile)
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.locator("main script, main img, svg[onload]").count() == 0
    expect(page.locator("article")).to_have_count(3)
    expect(page.locator("article").first).to_contain_text("<script>window.ran = 1</script>")
    expect(page.locator("article").first).to_contain_text("\\u202ein Honolulu")
    addresses = page.eval_on_selector_all("[href]", "all => all.map(a => a.getAttribute('href'))")
    assert {address.partition("//")[0][:1] for address in addresses} == {"#", "h"}
