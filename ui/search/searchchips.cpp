#include "ui/search/searchchips.h"

#include "app/domain/clock.h"
#include "ui/search/dayrange.h"
#include "ui/text/labels.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SearchChips::SearchChips(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_flow(new FlowLayout(6, this)), m_clear(new QToolButton(this))
{
    for (int i = 0; i < ChipCount; ++i)
        build(static_cast<Chip>(i));
    m_clear->setProperty("role", u"inline"_s);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_flow->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_when = When::Ever;
        m_filter = {};
        apply();
    });
    refresh();
}

void SearchChips::build(Chip chip)
{
    auto *made = new QToolButton(this);
    made->setProperty("role", u"chip"_s);
    made->setCheckable(true);
    made->setFocusPolicy(Qt::TabFocus);
    m_buttons.append(made);
    m_flow->addWidget(made);
    if (chip == LinkChip) {
        connect(made, &QToolButton::clicked, this, [this](bool on) {
            m_filter.hasLink = on;
            apply();
        });
        return;
    }
    made->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(made);
    connect(menu, &QMenu::aboutToShow, this, [this, chip, menu] { fillMenu(chip, *menu); });
    made->setMenu(menu);
}

void SearchChips::setFilter(const search::Filter &filter)
{
    m_filter = filter;
    if (!filter.since)
        m_when = When::Ever;
    refresh();
}

void SearchChips::setOwners(const QList<Owner> &owners)
{
    m_owners = owners;
    refresh();
}

void SearchChips::offer(QMenu &menu, const QString &text, bool on, std::function<void()> choose)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, [this, choose = std::move(choose)] {
        choose();
        apply();
    });
}

void SearchChips::fillMenu(Chip chip, QMenu &menu)
{
    using search::From;
    using search::Holds;
    menu.clear();
    switch (chip) {
    case FromChip:
        for (const From from : {From::Anybody, From::Customer, From::Us, From::Assistant})
            offer(menu, fromName(from), m_filter.from == from, [this, from] { m_filter.from = from; });
        break;
    case ChannelChip:
        offer(menu, tr("Every channel"), !m_filter.channel, [this] { m_filter.channel.reset(); });
        for (const ChannelKind &channel : labels::channels())
            offer(menu, labels::channel(channel), m_filter.channel == channel,
                  [this, channel] { m_filter.channel = channel; });
        break;
    case HoldsChip:
        for (const Holds holds :
             {Holds::Anything, Holds::Image, Holds::Video, Holds::Voice, Holds::Document, Holds::Order, Holds::Note})
            offer(menu, holdsName(holds), m_filter.holds == holds, [this, holds] { m_filter.holds = holds; });
        break;
    case WhenChip:
        fillWhen(menu);
        break;
    case StageChip:
        offer(menu, tr("Every stage"), !m_filter.stage, [this] { m_filter.stage.reset(); });
        for (const auto &entry : EnumText<LeadStage>::table) {
            const LeadStage stage = entry.first;
            offer(menu, labels::stage(stage), m_filter.stage == stage, [this, stage] { m_filter.stage = stage; });
        }
        break;
    case OwnerChip:
        offer(menu, tr("Everybody’s"), !m_filter.owner.isValid(), [this] { m_filter.owner = {}; });
        for (const Owner &owner : std::as_const(m_owners))
            offer(menu, owner.name, m_filter.owner == owner.id, [this, id = owner.id] { m_filter.owner = id; });
        break;
    case LinkChip:
    case ChipCount:
        break;
    }
}

void SearchChips::fillWhen(QMenu &menu)
{
    for (const When when : {When::Ever, When::Today, When::Week, When::Month, When::Year})
        offer(menu, whenName(when), m_when == when, [this, when] { setWhen(when); });
    QAction *between = menu.addAction(whenName(When::Between));
    between->setCheckable(true);
    between->setChecked(m_when == When::Between);
    connect(between, &QAction::triggered, this, &SearchChips::askDays);
}

void SearchChips::askDays()
{
    const QDate today = toDateTime(m_look.clock.now()).date();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool known = m_when == When::Between;
    auto *days = new DayRange(m_look, known ? m_first : today.addDays(-6), known ? m_last : today, menu);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(days);
    menu->addAction(action);
    connect(days, &DayRange::chosen, menu, [this, menu](QDate first, QDate last) {
        menu->close();
        setDays(first, last);
        apply();
    });
    const QWidget *chip = button(WhenChip);
    const QPoint below =
        isRightToLeft() ? QPoint(chip->width() - menu->sizeHint().width(), chip->height()) : QPoint(0, chip->height());
    menu->popup(chip->mapToGlobal(below));
    days->setFocus(Qt::PopupFocusReason);
}

void SearchChips::setDays(QDate first, QDate last)
{
    m_when = When::Between;
    m_first = first;
    m_last = last;
    m_filter.since = fromMsecs(first.startOfDay().toMSecsSinceEpoch());
    m_filter.until = fromMsecs(last.addDays(1).startOfDay().toMSecsSinceEpoch());
}

void SearchChips::setWhen(When when)
{
    m_when = when;
    const QDate today = toDateTime(m_look.clock.now()).date();
    const QDate first = when == When::Today   ? today
                        : when == When::Week  ? today.addDays(-6)
                        : when == When::Month ? today.addMonths(-1)
                                              : today.addYears(-1);
    m_filter.since.reset();
    m_filter.until.reset();
    if (when != When::Ever)
        m_filter.since = fromMsecs(first.startOfDay().toMSecsSinceEpoch());
}

void SearchChips::apply()
{
    refresh();
    Q_EMIT changed();
}

void SearchChips::refresh()
{
    const search::Filter none;
    const QList<bool> set{m_filter.from != none.from, m_filter.channel.has_value(),     m_filter.holds != none.holds,
                          m_filter.hasLink,           m_filter.since || m_filter.until, m_filter.stage.has_value(),
                          m_filter.owner.isValid()};
    for (int i = 0; i < ChipCount; ++i) {
        const auto chip = static_cast<Chip>(i);
        const QString text = set.at(i) ? valueOf(chip) : nameOf(chip);
        const bool menu = chip != LinkChip;
        button(chip)->setText(menu ? text + u" ▾"_s : text);
        button(chip)->setAccessibleName(menu && set.at(i) ? nameOf(chip) + u": "_s + text : text);
        button(chip)->setChecked(set.at(i));
    }
    button(OwnerChip)->setVisible(!m_owners.isEmpty());
    m_clear->setText(tr("Clear"));
    m_clear->setVisible(set.contains(true));
}

void SearchChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace migochat
