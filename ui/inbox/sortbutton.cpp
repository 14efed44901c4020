#include "ui/inbox/sortbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kSorts{ListSort::Newest, ListSort::OldestWaiting, ListSort::ClosingSoonest, ListSort::HotFirst,
                            ListSort::UnreadFirst};

} // namespace

SortButton::SortButton(const Look &look, QWidget *parent) : QToolButton(parent), m_look(look)
{
    setProperty("role", u"flat"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    connect(this, &QToolButton::clicked, this, &SortButton::showMenu);
    connect(&look.theme, &Theme::changed, this, &SortButton::refresh);
    refresh();
}

void SortButton::setCurrent(ListSort sort)
{
    m_current = sort;
    refresh();
}

QString SortButton::nameOf(ListSort sort)
{
    switch (sort) {
    case ListSort::Newest:
        return tr("Newest");
    case ListSort::OldestWaiting:
        return tr("Oldest waiting");
    case ListSort::ClosingSoonest:
        return tr("Closing soonest");
    case ListSort::HotFirst:
        return tr("Hot first");
    case ListSort::UnreadFirst:
        return tr("Unread first");
    }
    return {};
}

void SortButton::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const ListSort sort : kSorts) {
        QAction *action = menu->addAction(nameOf(sort));
        action->setCheckable(true);
        action->setChecked(sort == m_current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { Q_EMIT chosen(sort); });
    }
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

void SortButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

void SortButton::refresh()
{
    setText(nameOf(m_current));
    setIcon(m_look.icons.icon(Icon::ChevronDown, Token::Muted, layoutDirection()));
    setAccessibleName(tr("Order: %1").arg(text()));
    setToolTip(tr("Order of the list"));
}

} // namespace migochat
