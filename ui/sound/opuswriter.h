#pragma once

#include "ui/voice/soundmodule.h"

#include <QString>

#include <memory>

namespace migochat {

/// Writes speech as Opus in Ogg, one channel, the way WhatsApp and Messenger play it as a voice note. Not thread-safe.
class OpusWriter final : public SpeechFile
{
public:
    static constexpr int kBitrate = 24'000; ///< speech; three minutes fit under WhatsApp's 512 KB for the play button

    /// True when this program was built with libopusenc.
    [[nodiscard]] static bool isBuiltIn();

    /// Errors: StorageFull, Refused (built without).
    [[nodiscard]] static Result<std::unique_ptr<OpusWriter>> create(const QString &path);
    ~OpusWriter() override;

    [[nodiscard]] Result<> write(std::span<const qint16> samples) override;
    [[nodiscard]] Result<> finish() override;

private:
    struct Encoder;
    explicit OpusWriter(std::unique_ptr<Encoder> encoder);

    std::unique_ptr<Encoder> m_encoder;
};

} // namespace migochat
