#include "ui/shell/undostack.h"

namespace migochat {

UndoStack::UndoStack(QObject *parent) : QObject(parent)
{
    m_offer.setSingleShot(true);
    m_offer.setInterval(kOffered);
    connect(&m_offer, &QTimer::timeout, this, &UndoStack::offerEnded);
}

void UndoStack::push(Act act)
{
    m_acts.append(std::move(act));
    if (m_acts.size() > kDeepest)
        m_acts.removeFirst();
    m_offer.start();
    Q_EMIT offered(m_acts.constLast().done);
    Q_EMIT changed();
}

void UndoStack::undo()
{
    if (m_acts.isEmpty())
        return;
    const Act act = m_acts.takeLast();
    stopOffering();
    act.takeBack();
    Q_EMIT takenBack(act.done);
    Q_EMIT changed();
}

void UndoStack::stopOffering()
{
    m_offer.stop();
    Q_EMIT offerEnded();
}

} // namespace migochat
