#include "ui/customer/scorering.h"

#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themed.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ScoreRing::ScoreRing(const Look &look, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setObjectName(u"scoreRing"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(sizeHint());
    connect(this, &QAbstractButton::clicked, this, &ScoreRing::showReasons);
}

void ScoreRing::setLead(const Lead &lead)
{
    m_lead = lead;
    const QString name = tr("Score %1 of 100: what it is made of").arg(m_look.format.number(lead.score));
    setAccessibleName(name);
    setToolTip(name);
    update();
}

void ScoreRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(5, 5, -5, -5);
    painter.setPen(QPen(m_look.theme.color(Token::Track), 4));
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_look.theme.color(tokenOf(m_lead.label)), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, -qBound(0, m_lead.score, 100) * 360 * 16 / 100);
    paintLine(painter, rect(),
              {.text = m_look.format.number(m_lead.score),
               .font = m_look.theme.shownFont(FontRole::BodyBold),
               .color = m_look.theme.color(Token::Text),
               .alignment = Qt::AlignHCenter});
    if (hasFocus())
        paintFocusRing(painter, rect(), m_look.theme.color(Token::Accent), width() / 2.0);
}

void ScoreRing::showReasons()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *card = new QWidget(menu);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(18);
    QStringList spoken;
    for (const ScoreReason &reason : std::as_const(m_lead.reasons)) {
        const int row = grid->rowCount();
        QLabel *rule = makeLabel(u"plain"_s, card);
        rule->setText(labels::scoreRule(reason.rule));
        QLabel *points = makeLabel(u"strong"_s, card);
        points->setText(m_look.format.signedNumber(reason.points));
        grid->addWidget(rule, row, 0);
        grid->addWidget(points, row, 1, Qt::AlignRight);
        spoken << rule->text() + u' ' + points->text();
    }
    if (m_lead.reasons.isEmpty()) {
        QLabel *none = makeLabel(u"muted"_s, card);
        none->setText(tr("Nothing has counted yet."));
        grid->addWidget(none, 0, 0);
        spoken << none->text();
    }
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(card);
    action->setText(spoken.join(u'\n'));
    menu->addAction(action);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace migochat
