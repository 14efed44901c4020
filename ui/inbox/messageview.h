#pragma once

#include "app/domain/id.h"
#include "ui/widgets/look.h"

#include <QListView>
#include <QPersistentModelIndex>

namespace migochat {

class MessageDelegate;
class SpokenRows;

/// The thread. Stays at the end while the reader is there, keeps its place when older rows are put on top, and sits
/// at the bottom of the pane while there is little to show.
class MessageView final : public QListView
{
    Q_OBJECT

public:
    explicit MessageView(const Look &look, QWidget *parent = nullptr);

    void setRows(QAbstractItemModel *model);
    /// The next rows belong to another conversation: show its end.
    void startOver();

Q_SIGNALS:
    void olderRequested();
    void newerRequested();
    void resendRequested(migochat::MessageId message);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();
    void lookAround(); ///< asks for more rows near the ends
    void showMenu(const QModelIndex &index, const QPoint &globalPos);
    [[nodiscard]] MessageId resendAt(const QPoint &pos) const;
    [[nodiscard]] QStyleOptionViewItem optionFor(const QModelIndex &index) const;
    [[nodiscard]] int contentHeight() const;

    const Look m_look;
    MessageDelegate *m_delegate;
    SpokenRows *m_rows;
    bool m_atEnd = true;
    bool m_placing = false;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
};

} // namespace migochat
