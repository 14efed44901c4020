#include "ui/control/searchcontroller.h"

#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/prefs/preferences.h"
#include "ui/search/searchpane.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"

namespace migochat {

namespace {

constexpr int kPage = 60;
constexpr qsizetype kRecent = 8;

} // namespace

SearchController::SearchController(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_thread(parts.thread), m_reader(parts.search), m_staff(parts.staff),
      m_prefs(parts.prefs)
{
    m_window.commands().handle(command::kSearch, [this] { openPane(); });
    connect(&m_window.inbox(), &InboxPage::allSearchWanted, this, [this](const QString &text) {
        openPane();
        m_pane->search(text);
    });
}

void SearchController::openPane()
{
    InboxPage &page = m_window.inbox();
    if (!m_pane) {
        m_pane = new SearchPane(m_window.look(), &page);
        connect(m_pane, &SearchPane::asked, this, &SearchController::ask);
        connect(m_pane, &SearchPane::moreWanted, this, &SearchController::askMore);
        connect(m_pane, &SearchPane::hitShown, this, &SearchController::showHit);
        connect(m_pane, &SearchPane::recentForgotten, this, [this] {
            m_prefs.setRecentSearches({});
            m_pane->setRecent({});
        });
        connect(m_pane, &SearchPane::answerWanted, &page, &InboxPage::focusComposer);
        connect(m_pane, &SearchPane::closed, &page, [&page] {
            page.setSidePane(nullptr);
            page.messages().setFoundTerms({});
            page.focusList();
        });
    }
    m_window.showPage(Page::Inbox);
    page.setSidePane(m_pane);
    m_pane->setRecent(m_prefs.recentSearches());
    m_pane->begin();
    showOwners();
}

void SearchController::showHit(const search::Hit &hit)
{
    m_thread.openAt(hit.conversation, hit.place());
    m_window.inbox().messages().setFoundTerms(m_pane->terms());
    remember(m_pane->typed().trimmed());
}

/// What led to something is worth offering again; what was typed on the way to it is not.
void SearchController::remember(const QString &typed)
{
    QStringList recent = m_prefs.recentSearches();
    if (typed.isEmpty() || recent.value(0) == typed)
        return;
    recent.removeAll(typed);
    recent.prepend(typed);
    m_prefs.setRecentSearches(recent.mid(0, kRecent));
    m_pane->setRecent(m_prefs.recentSearches());
}

void SearchController::showOwners()
{
    QList<SearchChips::Owner> owners;
    for (const settings::Staff &each : m_staff.people())
        owners.append({each.id, each.name});
    m_pane->setOwners(owners);
}

void SearchController::reread()
{
    if (m_pane && m_pane->isVisible())
        ask();
}

Async<search::Answer> SearchController::run(search::Query query)
{
    query.numbers = m_window.look().format.numbers();
    return m_reader.run([query](const Database &database) { return search::answer(database, query); });
}

void SearchController::ask()
{
    m_reader.cancelAll();
    askFirst();
}

void SearchController::askFirst()
{
    const search::Query query{
        .typed = m_pane->typed(), .in = {}, .beforeRow = {}, .limit = kPage, .filter = m_pane->filter()};
    m_asked.run(this, run(query), [this](const Result<search::Answer> &answer) {
        if (!answer && answer.error().code == ErrorCode::Cancelled)
            return askFirst(); // another search of this desktop came first
        if (!answer)
            return m_pane->setProblem(errorSentence(answer.error()));
        const QList<search::Hit> &hits = answer->hits;
        m_last = hits.isEmpty() ? std::nullopt : std::optional(hits.constLast().row());
        m_pane->setAnswer(*answer, hits.size() == kPage);
    });
}

void SearchController::askMore()
{
    if (m_asked.isWaiting() || !m_last)
        return;
    const search::Query query{
        .typed = m_pane->typed(), .in = {}, .beforeRow = m_last, .limit = kPage, .filter = m_pane->filter()};
    m_asked.run(this, run(query), [this](const Result<search::Answer> &answer) {
        if (!answer)
            return; // the next scroll asks again
        const QList<search::Hit> &hits = answer->hits;
        if (!hits.isEmpty())
            m_last = hits.constLast().row();
        m_pane->appendHits(hits, hits.size() == kPage);
    });
}

} // namespace migochat
