#include "ui/control/chatfinder.h"

#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/text/format.h"

namespace migochat {

namespace {

constexpr int kInChat = 500;

} // namespace

ChatFinder::ChatFinder(const ChatPlace &place, ThreadController &thread, Reader &search, QObject *parent)
    : QObject(parent), m_place(place), m_thread(thread), m_reader(search)
{
    m_place.commands.handle(command::kFind, [this] { open(); });
    connect(&m_place.page, &InboxPage::findAsked, this, [this] { m_place.commands.run(command::kFind); });
    connect(&m_thread, &ThreadController::opened, this, [this](ConversationId opened) {
        const bool isAsked = m_asked.isWaiting() && m_askedIn == opened; // by somebody quicker than the chat
        if (m_bar && m_bar->isVisible() && !isAsked)
            ask(m_bar->typed(), FindBar::Going::Nowhere); // a chat opens where it is new
    });
}

void ChatFinder::open()
{
    if (!m_bar) {
        m_bar = new FindBar(m_place.look, &m_place.page.threadArea());
        connect(m_bar, &FindBar::asked, this,
                [this](const QString &typed) { ask(typed, FindBar::Going::ToTheNewest); });
        connect(m_bar, &FindBar::hitWanted, this, &ChatFinder::showHit);
        connect(m_bar, &FindBar::closed, &m_place.page, [&page = m_place.page] {
            page.messages().setFoundTerms({});
            page.focusComposer();
        });
    }
    m_place.showPage(Page::Inbox);
    m_bar->begin();
}

void ChatFinder::ask(const QString &typed, FindBar::Going going)
{
    m_reader.cancelAll();
    m_askedIn = m_thread.current();
    const search::Query query{.typed = typed,
                              .in = m_askedIn,
                              .beforeRow = {},
                              .limit = kInChat,
                              .filter = {},
                              .numbers = m_place.look.format.numbers()};
    const auto answer = m_reader.run([query](const Database &database) { return search::answer(database, query); });
    m_asked.run(this, answer, [this, going](const Result<search::Answer> &found) {
        if (!found)
            return; // stopped by the next key
        m_hits = found->hits;
        m_place.page.messages().setFoundTerms(found->terms);
        m_bar->setCount(static_cast<int>(m_hits.size()), m_hits.size() == kInChat, going);
    });
}

void ChatFinder::showHit(int number)
{
    if (number >= 0 && number < m_hits.size())
        m_thread.openAt(m_thread.current(), m_hits.at(number).place());
}

} // namespace migochat
