#include "ui/agentpage/statuscard.h"

#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/themed.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 360;
constexpr int kHeight = 176;
constexpr int kHeadItems = 3; ///< title, state and the gap under them

} // namespace

StatusCard::StatusCard(const Look &look, Icon icon, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"section"_s, this)), m_dot(new Dot(look, this)),
      m_state(makeLabel(u"muted"_s, this)), m_column(new QVBoxLayout(this))
{
    setPane(this, u"card"_s);
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(7);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new Glyph(look, icon, 20, this));
    head->addWidget(m_title, 1);
    m_column->addLayout(head);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_dot);
    m_state->setWordWrap(true);
    state->addWidget(m_state, 1);
    m_column->addLayout(state);
    m_column->addSpacing(2);
    m_column->addStretch(1);
}

QSize StatusCard::sizeHint() const
{
    const qreal scale = m_look.theme.scale();
    return {qRound(kWidth * scale), qMax(qRound(kHeight * scale), m_column->sizeHint().height())};
}

void StatusCard::setHead(const QString &title, const StatusWord &state)
{
    m_title->setText(running(title, QGuiApplication::layoutDirection()));
    m_dot->setToken(state.token);
    m_state->setText(running(state.text, QGuiApplication::layoutDirection()));
    setAccessibleName(title + u": "_s + state.text);
}

StatusCard::Line StatusCard::addLine()
{
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const Line line{whole, new ElidedLabel(m_look, {.font = FontRole::Body, .token = Token::Muted}, whole),
                    new ElidedLabel(m_look, {.font = FontRole::Body, .alignment = Qt::AlignRight}, whole)};
    row->addWidget(line.name, 1);
    row->addWidget(line.value);
    m_column->insertWidget(kHeadItems + static_cast<int>(m_lines.size()), whole);
    m_lines.append(line);
    return line;
}

void StatusCard::setFacts(const QList<Fact> &facts)
{
    qsizetype used = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        const Line line = used < m_lines.size() ? m_lines.at(used) : addLine();
        ++used;
        line.name->setText(fact.name);
        line.value->setText(fact.value);
        line.whole->show();
    }
    for (qsizetype i = used; i < m_lines.size(); ++i)
        m_lines.at(i).whole->hide();
    updateGeometry();
}

void StatusCard::addButton(QWidget *button)
{
    m_column->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace migochat
