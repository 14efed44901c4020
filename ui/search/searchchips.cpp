#include "ui/search/searchchips.h"

#include "app/domain/clock.h"
#include "ui/text/labels.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QMenu>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SearchChips::SearchChips(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_flow(new FlowLayout(6, this)), m_clear(new QToolButton(this))
{
    for (int i = 0; i < ChipCount; ++i) {
        const auto chip = static_cast<Chip>(i);
        auto *made = new QToolButton(this);
        made->setProperty("role", u"chip"_s);
        made->setCheckable(true);
        made->setPopupMode(QToolButton::InstantPopup);
        made->setFocusPolicy(Qt::TabFocus);
        auto *menu = new QMenu(made);
        connect(menu, &QMenu::aboutToShow, this, [this, chip, menu] { fillMenu(chip, *menu); });
        made->setMenu(menu);
        m_buttons.append(made);
        m_flow->addWidget(made);
    }
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
            offer(menu, labels::channel(channel), m_filter.channel == channel, [this, channel] { m_filter.channel = channel; });
        break;
    case HoldsChip:
        for (const Holds holds : {Holds::Anything, Holds::Link, Holds::Image, Holds::Video, Holds::Voice, Holds::Document,
                                  Holds::Order, Holds::Note})
            offer(menu, holdsName(holds), m_filter.holds == holds, [this, holds] { m_filter.holds = holds; });
        break;
    case WhenChip:
        for (const When when : {When::Ever, When::Today, When::Week, When::Month, When::Year})
            offer(menu, whenName(when), m_when == when, [this, when] { setWhen(when); });
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
    case ChipCount:
        break;
    }
}

void SearchChips::setWhen(When when)
{
    m_when = when;
    const QDate today = toDateTime(m_look.clock.now()).date();
    const QDate first = when == When::Today ? today
        : when == When::Week               ? today.addDays(-6)
        : when == When::Month              ? today.addMonths(-1)
                                           : today.addYears(-1);
    m_filter.since.reset();
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
    const QList<bool> set{m_filter.from != none.from,       m_filter.channel.has_value(), m_filter.holds != none.holds,
                          m_filter.since || m_filter.until, m_filter.stage.has_value(),   m_filter.owner.isValid()};
    for (int i = 0; i < ChipCount; ++i) {
        const auto chip = static_cast<Chip>(i);
        const QString text = set.at(i) ? valueOf(chip) : nameOf(chip);
        button(chip)->setText(text + u" ▾"_s);
        button(chip)->setAccessibleName(set.at(i) ? QString(nameOf(chip) + u": "_s + text) : text);
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

QString SearchChips::valueOf(Chip chip) const
{
    switch (chip) {
    case FromChip:
        return fromName(m_filter.from);
    case ChannelChip:
        return m_filter.channel ? labels::channel(*m_filter.channel) : QString();
    case HoldsChip:
        return holdsName(m_filter.holds);
    case WhenChip:
        return whenName(m_when);
    case StageChip:
        return m_filter.stage ? labels::stage(*m_filter.stage) : QString();
    case OwnerChip:
        for (const Owner &owner : m_owners) {
            if (owner.id == m_filter.owner)
                return owner.name;
        }
        break;
    case ChipCount:
        break;
    }
    return {};
}

QString SearchChips::nameOf(Chip chip)
{
    switch (chip) {
    case FromChip:
        return tr("From");
    case ChannelChip:
        return tr("Channel");
    case HoldsChip:
        return tr("Type");
    case WhenChip:
        return tr("Date");
    case StageChip:
        return tr("Stage");
    case OwnerChip:
    case ChipCount:
        break;
    }
    return tr("Owner");
}

QString SearchChips::fromName(search::From from)
{
    switch (from) {
    case search::From::Customer:
        return tr("From customers");
    case search::From::Us:
        return tr("From us");
    case search::From::Assistant:
        return tr("From the assistant");
    case search::From::Anybody:
        break;
    }
    return tr("From anybody");
}

QString SearchChips::holdsName(search::Holds holds)
{
    using search::Holds;
    switch (holds) {
    case Holds::Link:
        return tr("Has a link");
    case Holds::Image:
        return labels::kind(MessageKind::Image);
    case Holds::Video:
        return labels::kind(MessageKind::Video);
    case Holds::Voice:
        return labels::kind(MessageKind::Voice);
    case Holds::Document:
        return labels::kind(MessageKind::Document);
    case Holds::Order:
        return labels::kind(MessageKind::Order);
    case Holds::Note:
        return tr("Internal note");
    case Holds::Anything:
        break;
    }
    return tr("Every type");
}

QString SearchChips::whenName(When when)
{
    switch (when) {
    case When::Today:
        return tr("Today");
    case When::Week:
        return tr("Last 7 days");
    case When::Month:
        return tr("Last month");
    case When::Year:
        return tr("Last year");
    case When::Ever:
        break;
    }
    return tr("Any date");
}

} // namespace migochat
