#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QListView;

namespace migochat {

/// Keeps what somebody reads where it is while rows come in above it. At the very top new rows push the others down.
class RowAnchor final : public QObject
{
    Q_OBJECT

public:
    /// The list has its model already.
    explicit RowAnchor(QListView *list);

private:
    void hold();
    void keep();

    QListView *m_list;
    QPersistentModelIndex m_anchor;
    int m_top = 0; ///< of the anchor, in pixels of the viewport
};

} // namespace migochat
