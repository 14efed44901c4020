#include "ui/shell/statusstrip.h"

#include "app/domain/clock.h"
#include "ui/actions/commandregistry.h"
#include "ui/shell/statuscell.h"
#include "ui/shell/statuswords.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

StatusStrip::StatusStrip(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_row(new QHBoxLayout), m_outer(new Mirrored<QHBoxLayout>(this)),
      m_find(new QToolButton(this))
{
    setPane(this, u"strip"_s);
    setFixedHeight(28);
    m_outer->setContentsMargins(12, 1, 4, 0);
    m_row->setSpacing(10);
    m_row->addStretch(1);
    m_outer->addLayout(m_row, 1);
    m_outer->addWidget(m_find);
    m_find->setProperty("role", u"cell"_s);
    m_find->setFocusPolicy(Qt::TabFocus);
    m_find->hide();
    refresh();
}

void StatusStrip::setStatus(const StatusView &status)
{
    m_status = status;
    refresh();
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

StatusStrip::Cell StatusStrip::describe(const ChannelStatus &channel) const
{
    const StatusWord shortly = statuswords::channelInShort(channel);
    const QString name = labels::channel(channel.kind);
    const QString account = channel.account.isEmpty() ? QString() : leftToRight(channel.account) + u": "_s;
    return {u"channel/"_s + channel.kind.text(), shortly.text.isEmpty() ? name : name + u": "_s + shortly.text, name,
            shortly.token, account + statuswords::channel(channel).text};
}

StatusStrip::Cell StatusStrip::describeReceiving() const
{
    const StatusWord state = statuswords::webhook(m_status.webhook, m_look.format, m_look.clock.now());
    if (statuswords::isUnreachable(m_status))
        return {u"receiving"_s, tr("Address: not reachable"), tr("Address"), Token::Bad,
                statuswords::unreachableSentence()};
    if (state.token == Token::Bad)
        return {u"receiving"_s, tr("Address: %1").arg(state.text), tr("Address"), state.token, {}};
    const QString address = leftToRight(m_status.webhook.publicAddress);
    return {u"receiving"_s,
            tr("Address"),
            {},
            state.token,
            address.isEmpty() ? state.text : address + u": "_s + state.text};
}

QList<StatusStrip::Cell> StatusStrip::describe() const
{
    const StatusWord agent = statuswords::agent(m_status, m_look.format);
    QList<Cell> cells{{u"agent"_s, agent.text, {}, agent.token, tr("Agent")}};
    cells.append(describeReceiving());
    for (const ChannelStatus &channel : m_status.channels)
        cells.append(describe(channel));
    const StatusWord assistant = statuswords::assistant(m_status.assistant);
    const QString used = m_status.assistant.callsToday > 0 ? tr("%n request(s) to Gemini today", nullptr,
                                                                static_cast<int>(m_status.assistant.callsToday))
                                                           : QString();
    const QString mode = tr("Assistant: %1").arg(assistant.text);
    //: requests to the assistant
    const QString count = tr("%1 today").arg(m_look.format.number(m_status.assistant.callsToday));
    const QString words = used.isEmpty() ? mode : mode + u" · "_s + count;
    cells.append(
        {u"assistant"_s, words, assistant.text, assistant.token, used.isEmpty() ? QString() : mode + u" · "_s + used});
    if (m_status.outbox.waiting + m_status.outbox.failed + m_status.outbox.unknown > 0) {
        const StatusWord outbox = statuswords::outbox(m_status.outbox);
        cells.append({u"outbox"_s, outbox.text, {}, outbox.token, tr("Outbox")});
    }
    return cells;
}

void StatusStrip::refresh()
{
    const QList<Cell> cells = describe();
    if (std::exchange(m_shown, cells) == cells)
        return;
    while (m_cells.size() > cells.size())
        delete m_cells.takeLast();
    while (m_cells.size() < cells.size()) {
        const qsizetype place = m_cells.size();
        auto *cell = new StatusCell(m_look, this);
        connect(cell, &StatusCell::clicked, this, [this, place] { Q_EMIT detailsRequested(m_shown.at(place).part); });
        m_row->insertWidget(static_cast<int>(place), cell);
        m_cells.append(cell);
    }
    for (qsizetype place = 0; place < cells.size(); ++place)
        m_cells.at(place)->describe({cells.at(place).text, cells.at(place).brief, cells.at(place).hint},
                                    cells.at(place).token);
    fit();
}

/// Half a word says less than none: where not all words fit, only the names stand there; a sign and the tooltip say the rest.
void StatusStrip::fit()
{
    int wanted = m_find->isVisibleTo(this) ? m_find->sizeHint().width() : 0;
    for (const StatusCell *cell : std::as_const(m_cells))
        wanted += cell->wantedWidth() + m_row->spacing();
    const QMargins margins = m_outer->contentsMargins();
    const bool fits = wanted + margins.left() + margins.right() + m_outer->spacing() <= width();
    for (StatusCell *cell : std::as_const(m_cells))
        cell->setRoom(fits ? StatusCell::Room::ForAllWords : StatusCell::Room::ForFew);
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusStrip::addEnd(QWidget *widget)
{
    m_outer->insertWidget(m_outer->count() - 1, widget);
}

void StatusStrip::serve(CommandRegistry &commands)
{
    connect(m_find, &QToolButton::clicked, this, [&commands] { commands.run(command::kPalette); });
    connect(&commands, &CommandRegistry::changed, this, [this, &commands] {
        const CommandSpec &palette = *findCommand(command::kPalette);
        const QString keys = commands.keys().textOf(palette);
        const QString name = CommandNames::name(palette);
        m_find->setText(keys.isEmpty() ? name : leftToRight(keys));
        m_find->setToolTip(name);
        m_find->setAccessibleName(keys.isEmpty() ? name : name + u": "_s + keys);
        m_find->setVisible(commands.isHandled(palette));
    });
}

} // namespace migochat
