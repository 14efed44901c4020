#include "ui/control/pinnedviews.h"

#include "ui/actions/commandregistry.h"
#include "ui/control/listplace.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/models/counters.h"
#include "ui/prefs/preferences.h"

namespace migochat {

namespace {

constexpr qsizetype kKeys = command::kPinnedViews.size();

QStringList usualWords()
{
    QStringList words;
    for (qsizetype view = 0; view < kKeys; ++view)
        words.append(listplace::wordOf(ViewKey(static_cast<InboxView>(view))));
    return words;
}

} // namespace

PinnedViews::PinnedViews(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_counters(parts.counters), m_prefs(parts.prefs),
      m_words(parts.prefs.pinnedViews())
{
    if (m_words.size() != kKeys)
        m_words = usualWords();
    for (qsizetype place = 0; place < kKeys; ++place) {
        m_window.commands().handle(command::kPinnedViews[static_cast<std::size_t>(place)],
                                   [this, place] { go(place); });
    }
    connect(&m_window.inbox().viewsPane(), &ViewsPane::pinAsked, this, &PinnedViews::pin);
    connect(&m_window.commands(), &CommandRegistry::changed, this, &PinnedViews::show);
    connect(&m_counters, &Counters::changed, this, &PinnedViews::show);
    show();
}

/// What there is, by the words that are kept.
QHash<QString, ViewKey> PinnedViews::known() const
{
    QHash<QString, ViewKey> views;
    for (const ViewCount &line : listplace::linesOf(m_counters.views()))
        views.insert(listplace::wordOf(line.key), line.key);
    return views;
}

void PinnedViews::show()
{
    const QHash<QString, ViewKey> views = known();
    const KeyMap &keys = m_window.commands().keys();
    QList<ViewPin> pins;
    for (qsizetype place = 0; place < kKeys; ++place) {
        const auto view = views.constFind(m_words.at(place));
        const auto id = command::kPinnedViews[static_cast<std::size_t>(place)];
        const bool exists = view != views.cend();
        m_window.commands().setSubject(id, exists ? m_window.inbox().viewsPane().nameOf(*view) : QString());
        pins.append({exists ? std::optional(*view) : std::nullopt, keys.textOf(*findCommand(id))});
    }
    m_window.inbox().viewsPane().setPins(pins);
}

void PinnedViews::go(qsizetype place)
{
    const QHash<QString, ViewKey> views = known();
    const auto view = views.constFind(m_words.at(place));
    if (view == views.cend())
        return m_window.say(tr("The view on this key is gone. Its menu puts another one here."));
    m_window.showPage(Page::Inbox);
    m_window.inbox().chooseView(*view);
    m_window.inbox().focusList();
}

/// A view has one key: the one that was on the wanted key takes its old one.
void PinnedViews::pin(const ViewKey &view, qsizetype place)
{
    const QString word = listplace::wordOf(view);
    if (const qsizetype before = m_words.indexOf(word); before >= 0)
        m_words.swapItemsAt(before, place);
    else
        m_words[place] = word;
    m_prefs.setPinnedViews(m_words);
    show();
}

} // namespace migochat
