#pragma once

#include "app/domain/result.h"

#include <QString>

#include <memory>
#include <span>

namespace migochat {

/// Writes speech as Opus in Ogg, one channel, the way WhatsApp and Messenger play it as a voice note. Not thread-safe.
class OpusWriter
{
public:
    static constexpr int kRate = 48'000;    ///< samples a second that it takes
    static constexpr int kBitrate = 24'000; ///< speech; three minutes fit under WhatsApp's 512 KB for the play button

    /// True when this program was built with libopusenc.
    [[nodiscard]] static bool isBuiltIn();

    /// Errors: StorageFull, Refused (built without).
    [[nodiscard]] static Result<std::unique_ptr<OpusWriter>> create(const QString &path);
    ~OpusWriter();
    Q_DISABLE_COPY_MOVE(OpusWriter)

    [[nodiscard]] Result<> write(std::span<const qint16> samples);
    /// Writes what is left; nothing may be written afterwards.
    [[nodiscard]] Result<> finish();

private:
    struct Encoder;
    explicit OpusWriter(std::unique_ptr<Encoder> encoder);

    std::unique_ptr<Encoder> m_encoder;
};

} // namespace migochat
