#pragma once

#include "app/domain/id.h"
#include "app/domain/lead.h"
#include "ui/widgets/look.h"

#include <QListView>

namespace migochat {

class SpokenRows;

/// The rows of the leads page. A click on label or stage opens a menu there; Enter or a double click opens the chat;
/// the menu key or Space opens everything that can be done with the row.
class LeadList final : public QListView
{
    Q_OBJECT

public:
    explicit LeadList(const Look &look, QWidget *parent = nullptr);

    void setRows(QAbstractItemModel *model);

Q_SIGNALS:
    void openRequested(migochat::ConversationId conversation);
    void stageChosen(migochat::LeadId lead, migochat::LeadStage stage);
    void labelChosen(migochat::LeadId lead, migochat::LeadLabel label);
    void rowsChanged();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &globalPos);

    const Look m_look;
    SpokenRows *m_rows;
};

} // namespace migochat
