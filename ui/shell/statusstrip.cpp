#include "ui/shell/statusstrip.h"

#include "ui/shell/statuswords.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

StatusStrip::StatusStrip(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_outer(new QHBoxLayout(this))
{
    setPane(this, u"strip"_s);
    setFixedHeight(28);
    m_outer->setContentsMargins(12, 1, 4, 0);
    rebuild();
}

void StatusStrip::setStatus(const StatusView &status)
{
    m_status = status;
    rebuild();
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void StatusStrip::addCell(const QString &text, Token token, const QString &hint)
{
    auto *dot = new Dot(m_look, m_cells);
    dot->setToken(token);
    auto *button = new QToolButton(m_cells);
    button->setProperty("role", u"cell"_s);
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(hint.isEmpty() ? text : text + u": "_s + hint);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, &StatusStrip::detailsRequested);
    m_row->addWidget(dot);
    m_row->addWidget(button);
    m_row->addSpacing(10);
}

void StatusStrip::rebuild()
{
    delete m_cells;
    m_cells = new QWidget(this);
    m_row = new QHBoxLayout(m_cells);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);

    const StatusWord agent = statuswords::agent(m_status, m_look.format);
    addCell(agent.text, agent.token, tr("Agent"));
    for (const ChannelStatus &channel : m_status.channels) {
        const StatusWord word = statuswords::channel(channel);
        const QString account = channel.account.isEmpty() ? QString() : leftToRight(channel.account) + u": "_s;
        addCell(labels::channel(channel.kind), word.token, account + word.text);
    }
    const StatusWord assistant = statuswords::assistant(m_status.assistant);
    addCell(tr("Assistant: %1").arg(assistant.text), assistant.token, {});
    if (m_status.outbox.waiting + m_status.outbox.failed + m_status.outbox.unknown > 0) {
        const StatusWord outbox = statuswords::outbox(m_status.outbox);
        addCell(outbox.text, outbox.token, tr("Outbox"));
    }
    m_row->addStretch(1);
    m_outer->insertWidget(0, m_cells, 1);
}

void StatusStrip::addEnd(QWidget *widget)
{
    m_outer->addWidget(widget);
}

} // namespace migochat
