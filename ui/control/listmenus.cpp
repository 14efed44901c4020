// The menus and questions before an act on conversations; listacts.cpp carries it out.
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "ui/control/desk.h"
#include "ui/control/listacts.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/models/stafflist.h"
#include "ui/shell/opening.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/presencewords.h"
#include "ui/text/shoptimes.h"

#include <QMenu>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(shoptimes::Snooze snooze)
{
    switch (snooze) {
    case shoptimes::Snooze::InOneHour:
        return ListActs::tr("In 1 hour");
    case shoptimes::Snooze::InThreeHours:
        return ListActs::tr("In 3 hours");
    case shoptimes::Snooze::Evening:
        return ListActs::tr("This evening");
    case shoptimes::Snooze::Tomorrow:
        return ListActs::tr("Tomorrow morning");
    case shoptimes::Snooze::InTwoDays:
        return ListActs::tr("In 2 days");
    case shoptimes::Snooze::Saturday:
        break;
    }
    return ListActs::tr("Saturday");
}

} // namespace

AskLine &ListActs::line()
{
    if (!m_line)
        m_line = new AskLine(m_place.look, &m_place.window);
    return *m_line;
}

void ListActs::showSnoozes(const QPoint &at)
{
    if (targets().isEmpty())
        return;
    auto *menu = new QMenu(&m_place.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Instant now = m_clock.now();
    int number = 0;
    for (const shoptimes::SnoozeTime &time : shoptimes::snoozes(m_place.page.hours(), now)) {
        const QString due = m_place.look.format.due(time.at, now);
        QAction *action = menu->addAction(u"&%1  %2\t%3"_s.arg(++number).arg(nameOf(time.name), due));
        connect(action, &QAction::triggered, this,
                [this, at = time.at] { setStatus(ConversationStatus::Snoozed, at); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Type a time…")), &QAction::triggered, this, &ListActs::askSnooze);
    menu->popup(at);
}

void ListActs::askSnooze()
{
    if (targets().isEmpty())
        return;
    line().askTime(tr("Snooze until"), [this](Instant at) { setStatus(ConversationStatus::Snoozed, at); });
}

void ListActs::showStaff(const QPoint &at)
{
    if (targets().isEmpty())
        return;
    auto *menu = new QMenu(&m_place.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const settings::Staff &one : m_staff.people()) {
        const QString own = presencewords::named(labels::staff(one.name), one.presence);
        const QString name = one.id == m_desk.me() ? tr("Me (%1)").arg(isolated(own)) : own;
        connect(menu->addAction(name), &QAction::triggered, this,
                [this, one] { assign(one.id, one.id == m_desk.me() ? QString() : withoutBidiControls(one.name)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Nobody")), &QAction::triggered, this, [this] { assign({}, {}); });
    menu->popup(at);
}

void ListActs::askTag()
{
    if (targets().isEmpty())
        return;
    Opening::await(m_place.window, this, m_reader.run(&tags::all), [this](const Result<QList<tags::Tag>> &known) {
        if (known)
            onTags(*known);
    });
}

void ListActs::onTags(const QList<tags::Tag> &known)
{
    QStringList names;
    for (const tags::Tag &tag : known)
        names.append(tag.name);
    line().ask({.title = tr("Tag"),
                .hint = tr("A name, new or known"),
                .choices = names,
                .echo =
                    [names](const QString &text) {
                        return names.contains(text, Qt::CaseInsensitive) ? u'#' + text
                                                                         : tr("New tag: %1").arg(isolated(text));
                    },
                .answered = [this](const QString &name) { toggleTag(name); }});
}

} // namespace migochat
