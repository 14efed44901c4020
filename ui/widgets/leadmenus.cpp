#include "ui/widgets/leadmenus.h"

#include "ui/text/labels.h"

#include <QActionGroup>
#include <QMenu>

namespace migochat::leadmenus {

namespace {

template <typename E, typename Label>
void addAll(QMenu &menu, E current, const std::function<void(E)> &chosen, Label label)
{
    auto *group = new QActionGroup(&menu);
    for (const auto &entry : EnumText<E>::table) {
        const E value = entry.first;
        QAction *action = menu.addAction(label(value));
        action->setCheckable(true);
        action->setChecked(value == current);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, [chosen, value, current] {
            if (value != current)
                chosen(value);
        });
    }
}

QMenu *passingMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

void addStages(QMenu &menu, LeadStage current, StageChosen chosen)
{
    addAll<LeadStage>(menu, current, chosen, labels::stage);
}

void addLabels(QMenu &menu, LeadLabel current, LabelChosen chosen)
{
    addAll<LeadLabel>(menu, current, chosen, labels::label);
}

void popupStages(QWidget *parent, LeadStage current, const QPoint &at, StageChosen chosen)
{
    QMenu *menu = passingMenu(parent);
    addStages(*menu, current, std::move(chosen));
    // The keys 1 to 6 choose.
    int number = 0;
    for (QAction *action : menu->actions())
        action->setText(QStringLiteral("&%1  %2").arg(++number).arg(action->text()));
    menu->popup(at);
}

void popupLabels(QWidget *parent, LeadLabel current, const QPoint &at, LabelChosen chosen)
{
    QMenu *menu = passingMenu(parent);
    addLabels(*menu, current, std::move(chosen));
    menu->popup(at);
}

} // namespace migochat::leadmenus
