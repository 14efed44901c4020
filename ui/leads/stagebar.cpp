#include "ui/leads/stagebar.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAll = 100;

} // namespace

StageBar::StageBar(const Look &look, QWidget *parent) : QWidget(parent), m_look(look), m_flow(new FlowLayout(8, this))
{
    QList<int> ids{kAll};
    for (const auto &entry : EnumText<LeadStage>::table)
        ids << static_cast<int>(entry.first);
    for (const int id : ids) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFixedHeight(34);
        button->setProperty("role", u"stage"_s);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::PointingHandCursor);
        m_group.addButton(button, id);
        m_flow->addWidget(button);
    }
    m_group.button(kAll)->setChecked(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) {
        Q_EMIT stageChosen(id == kAll ? std::nullopt : std::optional(static_cast<LeadStage>(id)));
    });
    refresh();
}

void StageBar::setTotals(const QList<StageTotal> &totals)
{
    m_totals = totals;
    refresh();
}

void StageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StageBar::refresh()
{
    int all = 0;
    for (const auto &entry : EnumText<LeadStage>::table)
        m_group.button(static_cast<int>(entry.first))->setText(labels::stage(entry.first));
    for (const StageTotal &total : m_totals) {
        all += total.count;
        QString text = labels::stage(total.stage) + u"  "_s + m_look.format.number(total.count);
        if (total.sum.piastres > 0)
            text += u"  ·  "_s + m_look.format.money(total.sum);
        m_group.button(static_cast<int>(total.stage))->setText(text);
    }
    m_group.button(kAll)->setText(m_totals.isEmpty() ? tr("All") : tr("All") + u"  "_s + m_look.format.number(all));
    m_flow->invalidate();
    updateGeometry();
}

} // namespace migochat
